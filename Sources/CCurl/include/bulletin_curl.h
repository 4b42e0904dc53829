/* libcurl, loaded when it is first needed: linking it would cost every command its start. */
#ifndef BULLETIN_CURL_H
#define BULLETIN_CURL_H

#include <curl/curl.h>
#include <stddef.h>

/* Loads the library once; 0 if it is there. Safe on any thread. */
int bulletin_curl_load(void);

/* The calls below may be made once the library is loaded. */
void *bulletin_curl_new(void);
void bulletin_curl_free(void *handle);
int bulletin_curl_set_number(void *handle, int option, long value);
int bulletin_curl_set_text(void *handle, int option, const char *value);
int bulletin_curl_set_headers(void *handle, void *list);
int bulletin_curl_set_body(void *handle, const void *bytes, size_t count);
int bulletin_curl_set_sink(
    void *handle, size_t (*sink)(char *, size_t, size_t, void *), void *context);
int bulletin_curl_perform(void *handle);
int bulletin_curl_send(void *handle, const void *bytes, size_t count, size_t *sent);
int bulletin_curl_receive(void *handle, void *bytes, size_t count, size_t *received);
int bulletin_curl_socket(void *handle);
long bulletin_curl_number(void *handle, int information);
const char *bulletin_curl_reason(int code);
void *bulletin_curl_list(void *list, const char *text);
void bulletin_curl_free_list(void *list);

#endif
