import Bulletin
