/* What glibc declares for GNU programs alone and Swift's Glibc module therefore leaves out. */
#include <spawn.h>
extern int renameat2(int, const char *, int, const char *, unsigned int);
extern int pipe2(int *, int);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
