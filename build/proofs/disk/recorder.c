/*
 * Stands between a program and the disk, loaded by LD_PRELOAD on Linux. It writes every change below one folder, every
 * flush, and every word said on standard output into a log, in the order in which they took effect; and it makes the
 * Nth of these calls fail when asked to.
 *
 * DISK_FOLDER  absolute path of the folder that is watched
 * DISK_LOG     file for the log; none is written when it is missing
 * DISK_FAIL    N: this write or flush below the folder fails, counted from the first word said on standard output
 * DISK_ERROR   the error number that it fails with
 * DISK_FOREVER set: all after it fail too
 *
 * A record: kind, length of the path, offset, length of the bytes (each 8 bytes, as this machine keeps them); path; bytes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { CREATE = 1, WRITE, SYNC, TRUNCATE, UNLINK, RENAME, SAY };

static pthread_mutex_t order = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static const char *folder;
static size_t folder_length;
static int log_file = -1;
static long fail_at, fail_error, counted;
static int fails_forever, is_armed;

__attribute__((constructor)) static void begin(void) {
  folder = getenv("DISK_FOLDER");
  folder_length = folder ? strlen(folder) : 0;
  const char *log = getenv("DISK_LOG");
  if (log) log_file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const char *fail = getenv("DISK_FAIL");
  fail_at = fail ? atol(fail) : 0;
  const char *error = getenv("DISK_ERROR");
  fail_error = error ? atol(error) : EIO;
  fails_forever = getenv("DISK_FOREVER") != NULL;
}

static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    long written = syscall(SYS_write, log_file, at, length);
    if (written <= 0) _exit(97);
    at += written;
    length -= (size_t)written;
  }
}

static void record(enum kind kind, const char *path, uint64_t offset, const void *bytes, uint64_t length) {
  if (log_file < 0) return;
  uint64_t head[4] = { kind, strlen(path), offset, length };
  put(head, sizeof head);
  put(path, head[1]);
  if (bytes) put(bytes, length);
}

static int is_ours(const char *path) {
  return folder_length > 0 && strncmp(path, folder, folder_length) == 0;
}

/* The path of an open file, empty for what has none below the folder. */
static const char *path_of(int file, char *path, size_t size) {
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, size - 1);
  path[length < 0 ? 0 : length] = 0;
  return length > 0 && is_ours(path) ? path : "";
}

static int must_fail(void) {
  if (!is_armed || fail_at == 0) return 0;
  counted += 1;
  if (counted != fail_at && !(fails_forever && counted > fail_at)) return 0;
  errno = (int)fail_error;
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* Runs a write at a known place. `call` is the real one. */
#define CHANGE(file, place, bytes, length, call)                       \
  char path[4096];                                                     \
  if (*path_of(file, path, sizeof path) == 0) return call;             \
  pthread_mutex_lock(&order);                                          \
  ssize_t done = must_fail() ? -1 : call;                              \
  int error = errno;                                                   \
  if (done > 0) record(WRITE, path, (uint64_t)(place), bytes, (uint64_t)done); \
  pthread_mutex_unlock(&order);                                        \
  errno = error;                                                       \
  return done

ssize_t pwrite(int file, const void *bytes, size_t length, off_t place) {
  CHANGE(file, place, bytes, length, REAL(pwrite)(file, bytes, length, place));
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t place) {
  CHANGE(file, place, bytes, length, REAL(pwrite64)(file, bytes, length, place));
}

ssize_t write(int file, const void *bytes, size_t length) {
  if (file == 1) {
    pthread_mutex_lock(&order);
    is_armed = 1;
    record(SAY, "", 0, bytes, length);
    pthread_mutex_unlock(&order);
    return REAL(write)(file, bytes, length);
  }
  CHANGE(file, lseek(file, 0, SEEK_CUR), bytes, length, REAL(write)(file, bytes, length));
}

static int flush(int file, int (*call)(int)) {
  char path[4096];
  if (*path_of(file, path, sizeof path) == 0) return call(file);
  pthread_mutex_lock(&order);
  int done = must_fail() ? -1 : call(file);
  int error = errno;
  if (done == 0) record(SYNC, path, 0, NULL, 0);
  pthread_mutex_unlock(&order);
  errno = error;
  return done;
}

int fsync(int file) { return flush(file, REAL(fsync)); }
int fdatasync(int file) { return flush(file, REAL(fdatasync)); }

static int cut(int file, off64_t size) {
  char path[4096];
  if (*path_of(file, path, sizeof path) == 0) return REAL(ftruncate64)(file, size);
  pthread_mutex_lock(&order);
  int done = must_fail() ? -1 : REAL(ftruncate64)(file, size);
  int error = errno;
  if (done == 0) record(TRUNCATE, path, (uint64_t)size, NULL, 0);
  pthread_mutex_unlock(&order);
  errno = error;
  return done;
}

int ftruncate(int file, off_t size) { return cut(file, size); }
int ftruncate64(int file, off64_t size) { return cut(file, size); }

static int remove_name(const char *path) {
  if (!is_ours(path)) return REAL(unlink)(path);
  pthread_mutex_lock(&order);
  int done = REAL(unlink)(path);
  int error = errno;
  if (done == 0) record(UNLINK, path, 0, NULL, 0);
  pthread_mutex_unlock(&order);
  errno = error;
  return done;
}

int unlink(const char *path) { return remove_name(path); }

int rename(const char *from, const char *to) {
  if (!is_ours(from) && !is_ours(to)) return REAL(rename)(from, to);
  pthread_mutex_lock(&order);
  int done = REAL(rename)(from, to);
  int error = errno;
  if (done == 0) record(RENAME, from, 0, to, strlen(to));
  pthread_mutex_unlock(&order);
  errno = error;
  return done;
}

static int open_named(const char *path, int flags, mode_t mode) {
  int (*call)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open64");
  if (!is_ours(path) || !(flags & (O_CREAT | O_TRUNC))) return call(path, flags, mode);
  pthread_mutex_lock(&order);
  int is_new = access(path, F_OK) != 0;
  int file = call(path, flags, mode);
  int error = errno;
  if (file >= 0 && (is_new || (flags & O_TRUNC))) record(CREATE, path, 0, NULL, 0);
  pthread_mutex_unlock(&order);
  errno = error;
  return file;
}

static mode_t mode_in(int flags, va_list rest) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; }

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_in(flags, rest);
  va_end(rest);
  return open_named(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_in(flags, rest);
  va_end(rest);
  return open_named(path, flags, mode);
}
