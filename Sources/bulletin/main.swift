import BulletinCommands

await BulletinProgram.main()
