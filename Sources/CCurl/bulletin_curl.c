#include "bulletin_curl.h"

#include <dlfcn.h>
#include <pthread.h>

static struct {
  CURLcode (*global_init)(long);
  CURL *(*easy_init)(void);
  void (*easy_cleanup)(CURL *);
  CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
  CURLcode (*easy_perform)(CURL *);
  CURLcode (*easy_send)(CURL *, const void *, size_t, size_t *);
  CURLcode (*easy_recv)(CURL *, void *, size_t, size_t *);
  CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
  const char *(*easy_strerror)(CURLcode);
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
} library;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded = 0;

static void load(void) {
  static const char *const names[] = {
    "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib", "libcurl.dylib"};
  void *handle = NULL;
  for (size_t i = 0; handle == NULL && i < sizeof names / sizeof *names; i++)
    handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
#define FIND(name) \
  if ((*(void **)&library.name = dlsym(handle, "curl_" #name)) == NULL) return
  FIND(global_init);
  FIND(easy_init);
  FIND(easy_cleanup);
  FIND(easy_setopt);
  FIND(easy_perform);
  FIND(easy_send);
  FIND(easy_recv);
  FIND(easy_getinfo);
  FIND(easy_strerror);
  FIND(slist_append);
  FIND(slist_free_all);
#undef FIND
  is_loaded = library.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

int bulletin_curl_load(void) {
  pthread_once(&once, load);
  return is_loaded ? 0 : 1;
}

/* curl.h may define the variadic calls as macros that check their arguments; these are not they. */
#undef curl_easy_setopt
#undef curl_easy_getinfo

void *bulletin_curl_new(void) { return library.easy_init(); }

void bulletin_curl_free(void *handle) { library.easy_cleanup(handle); }

int bulletin_curl_set_number(void *handle, int option, long value) {
  return library.easy_setopt(handle, (CURLoption)option, value);
}

int bulletin_curl_set_text(void *handle, int option, const char *value) {
  return library.easy_setopt(handle, (CURLoption)option, value);
}

int bulletin_curl_set_headers(void *handle, void *list) {
  return library.easy_setopt(handle, CURLOPT_HTTPHEADER, list);
}

int bulletin_curl_set_body(void *handle, const void *bytes, size_t count) {
  int code = library.easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
  return code != 0 ? code : library.easy_setopt(handle, CURLOPT_POSTFIELDS, bytes);
}

int bulletin_curl_set_sink(
    void *handle, size_t (*sink)(char *, size_t, size_t, void *), void *context) {
  int code = library.easy_setopt(handle, CURLOPT_WRITEFUNCTION, sink);
  return code != 0 ? code : library.easy_setopt(handle, CURLOPT_WRITEDATA, context);
}

int bulletin_curl_perform(void *handle) { return library.easy_perform(handle); }

int bulletin_curl_send(void *handle, const void *bytes, size_t count, size_t *sent) {
  return library.easy_send(handle, bytes, count, sent);
}

int bulletin_curl_receive(void *handle, void *bytes, size_t count, size_t *received) {
  return library.easy_recv(handle, bytes, count, received);
}

int bulletin_curl_socket(void *handle) {
  curl_socket_t socket = -1;
  library.easy_getinfo(handle, CURLINFO_ACTIVESOCKET, &socket);
  return (int)socket;
}

long bulletin_curl_number(void *handle, int information) {
  long value = 0;
  library.easy_getinfo(handle, (CURLINFO)information, &value);
  return value;
}

const char *bulletin_curl_reason(int code) { return library.easy_strerror((CURLcode)code); }

void *bulletin_curl_list(void *list, const char *text) {
  return library.slist_append(list, text);
}

void bulletin_curl_free_list(void *list) { library.slist_free_all(list); }
