/* What glibc declares for GNU programs alone and Swift's Glibc module therefore leaves out. */
extern int renameat2(int, const char *, int, const char *, unsigned int);
