/* What glibc declares for GNU programs alone and Swift's Glibc module therefore leaves out. */
extern int renameat2(int, const char *, int, const char *, unsigned int);
#include <spawn.h>
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
extern int pipe2(int *, int);
