/* A web server for the user at this machine: it listens on the loopback address alone.
 *
 * Every request is checked before the answering function sees it: Host must be this server (else a name that somebody
 * else's page resolves to 127.0.0.1 could read it), Origin, where a browser sends one, too; GET and POST alone; a body
 * is JSON of at most WEB_BODY bytes. At most WEB_CONNECTIONS connections, each given up after WEB_SECONDS without a
 * byte. No answer lets another origin read it.
 *
 * Threads: one for each connection; `answer` and `event` are called from all of them at once.
 * Tests: tests/test_serve.c. */
#ifndef ARCWRIGHT_WEB_SERVER_H
#define ARCWRIGHT_WEB_SERVER_H

#include "base/buf.h"
#include "base/error.h"

#include <stdbool.h>

enum { WEB_BODY = 256 * 1024, WEB_CONNECTIONS = 32, WEB_SECONDS = 20, WEB_POLL_MS = 400 };

struct web_request {
    bool post;
    const char *path; /* decoded, begins with / */
    const char *body; /* terminated; "" for GET */
};

struct web_answer {
    unsigned code; /* 200 */
    const char *type;
    struct buf text;
};

struct web_handler {
    void *context;
    void (*answer)(void *context, const struct web_request *request, struct web_answer *answer);
    /* What followers of /api/events are told whenever it changes; asked for every WEB_POLL_MS. */
    void (*event)(void *context, struct buf *text);
};

struct web_server;
/* False in a build without libmicrohttpd. */
bool web_available(void);
/* `port` 0: any that is free. The handler is borrowed until web_stop(). */
enum status web_start(struct web_server **server, uint16_t port, const struct web_handler *handler,
                      struct error *err);
uint16_t web_port(const struct web_server *server);
void web_stop(struct web_server *server); /* ends all connections first */

#endif
