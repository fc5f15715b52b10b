// What Glibc has and Swift's module of it leaves out: Linux' own, and what POSIX was late to take up.
#include <spawn.h>

#define CARESHEAF_MFD_CLOEXEC 1U

extern int memfd_create(const char *name, unsigned int flags);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
