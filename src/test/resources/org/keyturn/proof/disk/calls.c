/*
 * Stands between a process and the C library (LD_PRELOAD) and watches what is done to the files below one folder:
 *   KEYTURN_WATCH  the folder, an absolute path
 *   KEYTURN_LOG    where each call that changed something is recorded, in order; see DiskLog.java
 * Opening `.arm-CALLS-ACTION` below the folder, a file that is not there, arms it: from then on the call with that number
 * (1 is the next one that would write) fails or kills the process. `.disarm` ends that. ACTION is
 *   none       counts only
 *   once-ERRNO fails this one call
 *   ever-ERRNO fails this one and all that follow
 *   kill       ends the process just before the call; only truncations, renames and unlinks are counted
 * `.mark-WORD` records the word; `.count-FILE` writes the number of calls since arming to FILE below the folder.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char watch[PATH_MAX];
static size_t watch_length;
static int log_fd = -1;
static int begun;

static int armed, killing, failing_for_ever;
static long calls, failing_call;
static int failing_errno;

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
  if (begun) return;
  begun = 1;
  const char *folder = getenv("KEYTURN_WATCH");
  if (folder) {
    snprintf(watch, sizeof watch, "%s/", folder);
    watch_length = strlen(watch);
  }
  const char *log = getenv("KEYTURN_LOG");
  if (log && *log) log_fd = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  /* Processes that this one starts are not watched. */
  unsetenv("KEYTURN_WATCH");
  unsetenv("KEYTURN_LOG");
  unsetenv("LD_PRELOAD");
}

static int watched(const char *path) {
  begin();
  return path && watch_length && !strncmp(path, watch, watch_length);
}

/* The path of an open file if it lies below the folder; unlinked ones count too. */
static int watched_fd(int fd, char *path) {
  begin();
  if (!watch_length) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, PATH_MAX - 1);
  if (n <= 0) return 0;
  path[n] = 0;
  return !strncmp(path, watch, watch_length) || (size_t)n + 1 == watch_length;
}

static uint64_t inode(int fd) {
  struct stat s;
  return fstat(fd, &s) ? 0 : s.st_ino;
}

static void put(const void *bytes, size_t n) {
  const char *at = bytes;
  while (n > 0) {
    ssize_t done = syscall(SYS_write, log_fd, at, n);
    if (done <= 0) abort();
    at += done;
    n -= done;
  }
}

/* type (1), number a (8), number b (8), length (4), bytes; then length (4), bytes. Little-endian. */
static void record(char type, uint64_t a, uint64_t b, const void *one, size_t n, const void *two, size_t m) {
  if (log_fd < 0) return;
  uint32_t length = (uint32_t)n;
  put(&type, 1);
  put(&a, 8);
  put(&b, 8);
  put(&length, 4);
  put(one, n);
  length = (uint32_t)m;
  put(&length, 4);
  put(two, m);
}

/* Returns whether the path is a word for this library and no file. */
static int signal_of(const char *path) {
  const char *name = strrchr(path, '/');
  if (!name || name[1] != '.') return 0;
  if (!strncmp(name, "/.arm-", 6)) {
    char *rest;
    failing_call = strtol(name + 6, &rest, 10);
    calls = 0;
    armed = 1;
    killing = !strcmp(rest, "-kill");
    failing_for_ever = !strncmp(rest, "-ever-", 6);
    failing_errno = failing_for_ever || !strncmp(rest, "-once-", 6) ? atoi(rest + 6) : 0;
  } else if (!strcmp(name, "/.disarm")) {
    armed = 0;
  } else if (!strncmp(name, "/.mark-", 7)) {
    record('K', 0, 0, name + 7, strlen(name + 7), "", 0);
  } else if (!strncmp(name, "/.count-", 8)) {
    char file[PATH_MAX + 8], text[32];
    snprintf(file, sizeof file, "%s%s", watch, name + 8);
    int fd = (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    int n = snprintf(text, sizeof text, "%ld", calls);
    if (fd >= 0) {
      syscall(SYS_write, fd, text, (size_t)n);
      close(fd);
    }
  } else {
    return 0;
  }
  return 1;
}

/* Called with the lock held, before a call that would change something. Returns whether it has to fail. */
static int refused(int namely) {
  if (!armed || (killing && !namely)) return 0;
  calls++;
  if (calls == failing_call && killing) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  if (failing_errno && (calls == failing_call || (failing_for_ever && calls > failing_call))) {
    errno = failing_errno;
    return 1;
  }
  return 0;
}

#define LOCKED(expression, namely) \
  pthread_mutex_lock(&lock); \
  __typeof__(expression) result = -1; \
  if (!refused(namely)) result = (expression); \
  int kept = errno

#define DONE \
  pthread_mutex_unlock(&lock); \
  errno = kept; \
  return result

static int opened(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  if (!watched(path)) return real(path, flags, mode);
  pthread_mutex_lock(&lock);
  int heard = signal_of(path);
  pthread_mutex_unlock(&lock);
  if (heard) {
    errno = ENOENT;
    return -1;
  }
  if (!(flags & (O_CREAT | O_TRUNC))) return real(path, flags, mode);
  struct stat before;
  int there = !stat(path, &before);
  LOCKED(real(path, flags, mode), 0);
  if (result >= 0 && !there) record('O', inode(result), 0, path, strlen(path), "", 0);
  if (result >= 0 && there && (flags & O_TRUNC)) record('F', inode(result), 0, "", 0, "", 0);
  DONE;
}

#define MODE mode_t mode = 0; if (flags & (O_CREAT | __O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }

int open(const char *path, int flags, ...) { MODE REAL(open); return opened((int (*)(const char *, int, ...))real, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE REAL(open64); return opened((int (*)(const char *, int, ...))real, path, flags, mode); }

ssize_t pwrite64(int fd, const void *bytes, size_t n, off64_t at) {
  REAL(pwrite64);
  char path[PATH_MAX];
  if (!watched_fd(fd, path)) return real(fd, bytes, n, at);
  LOCKED(real(fd, bytes, n, at), 0);
  if (result > 0) record('W', inode(fd), (uint64_t)at, "", 0, bytes, (size_t)result);
  DONE;
}
ssize_t pwrite(int fd, const void *bytes, size_t n, off_t at) { return pwrite64(fd, bytes, n, at); }

ssize_t write(int fd, const void *bytes, size_t n) {
  REAL(write);
  char path[PATH_MAX];
  if (!watched_fd(fd, path)) return real(fd, bytes, n);
  LOCKED(real(fd, bytes, n), 0);
  if (result > 0) record('W', inode(fd), (uint64_t)lseek64(fd, 0, SEEK_CUR) - (uint64_t)result, "", 0, bytes, (size_t)result);
  DONE;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev);
  char path[PATH_MAX];
  if (!watched_fd(fd, path)) return real(fd, parts, count);
  ssize_t all = 0;
  for (int i = 0; i < count; i++) {
    ssize_t n = write(fd, parts[i].iov_base, parts[i].iov_len);
    if (n < 0) return all ? all : n;
    all += n;
    if ((size_t)n < parts[i].iov_len) break;
  }
  return all;
}

/* Copying inside the kernel would pass unseen: callers fall back to reading and writing. */
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t n, unsigned flags) {
  REAL(copy_file_range);
  char path[PATH_MAX];
  if (!watched_fd(out, path)) return real(in, from, out, to, n, flags);
  errno = ENOSYS;
  return -1;
}
ssize_t sendfile64(int out, int in, off64_t *from, size_t n) {
  static ssize_t (*real)(int, int, off64_t *, size_t);
  if (!real) real = dlsym(RTLD_NEXT, "sendfile64");
  char path[PATH_MAX];
  if (!watched_fd(out, path)) return real(out, in, from, n);
  errno = EINVAL;
  return -1;
}

int ftruncate64(int fd, off64_t length) {
  REAL(ftruncate64);
  char path[PATH_MAX];
  if (!watched_fd(fd, path)) return real(fd, length);
  LOCKED(real(fd, length), 1);
  if (!result) record('F', inode(fd), (uint64_t)length, "", 0, "", 0);
  DONE;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int synced(int (*real)(int), int fd) {
  char path[PATH_MAX];
  if (!watched_fd(fd, path)) return real(fd);
  struct stat s;
  int folder = !fstat(fd, &s) && S_ISDIR(s.st_mode);
  LOCKED(real(fd), 0);
  if (!result) record(folder ? 'D' : 'S', s.st_ino, 0, path, strlen(path), "", 0);
  DONE;
}
int fsync(int fd) { REAL(fsync); return synced(real, fd); }
int fdatasync(int fd) { REAL(fdatasync); return synced(real, fd); }

int rename(const char *from, const char *to) {
  REAL(rename);
  if (!watched(from) && !watched(to)) return real(from, to);
  LOCKED(real(from, to), 1);
  if (!result) record('R', 0, 0, from, strlen(from), to, strlen(to));
  DONE;
}

int link(const char *from, const char *to) {
  REAL(link);
  if (!watched(to)) return real(from, to);
  LOCKED(real(from, to), 1);
  if (!result) record('L', 0, 0, from, strlen(from), to, strlen(to));
  DONE;
}

int unlink(const char *path) {
  REAL(unlink);
  if (!watched(path)) return real(path);
  LOCKED(real(path), 1);
  if (!result) record('U', 0, 0, path, strlen(path), "", 0);
  DONE;
}

int unlinkat(int folder, const char *path, int flags) {
  REAL(unlinkat);
  if (!watched(path)) return real(folder, path, flags);
  LOCKED(real(folder, path, flags), 1);
  if (!result) record('U', 0, 0, path, strlen(path), "", 0);
  DONE;
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  if (!watched(path)) return real(path, mode);
  LOCKED(real(path, mode), 0);
  if (!result) record('M', 0, 0, path, strlen(path), "", 0);
  DONE;
}
