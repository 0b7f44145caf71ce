#include "web/server.h"
#include "base/check.h"

#ifndef ARCWRIGHT_HAVE_HTTP

bool web_available(void) { return false; }
enum status web_start(struct web_server **server, uint16_t port, const struct web_handler *handler,
                      struct error *err)
{
    (void)server, (void)port, (void)handler;
    return error_set(err, STATUS_INPUT, "this build has no server: it was made without libmicrohttpd");
}
uint16_t web_port(const struct web_server *server) { return (void)server, (uint16_t)0; }
void web_stop(struct web_server *server) { (void)server; }

#else

#include <arpa/inet.h>
#include <errno.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

struct web_server {
    struct MHD_Daemon *daemon;
    const struct web_handler *handler;
    uint16_t port;
    atomic_bool stopping;
};

/* A request while its body comes in. */
struct incoming {
    struct buf body;
    bool too_large;
};

bool web_available(void) { return true; }

static bool is_own_host(const struct web_server *s, const char *host)
{
    char own[2][32];
    snprintf(own[0], sizeof own[0], "127.0.0.1:%u", s->port);
    snprintf(own[1], sizeof own[1], "localhost:%u", s->port);
    return host && (strcasecmp(host, own[0]) == 0 || strcasecmp(host, own[1]) == 0);
}

/* Why the request is not answered; NULL: it is. */
static const char *refusal(const struct web_server *s, struct MHD_Connection *c, bool post, unsigned *code)
{
    const char *origin = MHD_lookup_connection_value(c, MHD_HEADER_KIND, "Origin");
    const char *type = MHD_lookup_connection_value(c, MHD_HEADER_KIND, "Content-Type");
    *code = MHD_HTTP_FORBIDDEN;
    if (!is_own_host(s, MHD_lookup_connection_value(c, MHD_HEADER_KIND, "Host")))
        return "{\"error\":\"the Host is not this server\"}\n";
    if (origin && (strncmp(origin, "http://", 7) != 0 || !is_own_host(s, origin + 7)))
        return "{\"error\":\"the Origin is not this server\"}\n";
    *code = MHD_HTTP_UNSUPPORTED_MEDIA_TYPE;
    if (post && (!type || strncasecmp(type, "application/json", 16) != 0))
        return "{\"error\":\"a body must be application/json\"}\n";
    return NULL;
}

static enum MHD_Result send_response(struct MHD_Connection *c, unsigned code, const char *type,
                                     struct MHD_Response *r)
{
    MHD_add_response_header(r, "Content-Type", type);
    MHD_add_response_header(r, "Cache-Control", "no-store");
    MHD_add_response_header(r, "X-Content-Type-Options", "nosniff");
    MHD_add_response_header(r, "Referrer-Policy", "no-referrer");
    MHD_add_response_header(r, "Content-Security-Policy",
                            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                            "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    if (code == MHD_HTTP_METHOD_NOT_ALLOWED) MHD_add_response_header(r, "Allow", "GET, POST");
    enum MHD_Result result = MHD_queue_response(c, code, r);
    MHD_destroy_response(r);
    return result;
}

static enum MHD_Result refuse(struct MHD_Connection *c, unsigned code, const char *text)
{
    return send_response(
        c, code, "application/json",
        MHD_create_response_from_buffer(strlen(text), (void *)(uintptr_t)text, MHD_RESPMEM_PERSISTENT));
}

/* ---- events ---- */

struct follower {
    struct web_server *server;
    struct buf last, out; /* what it was told last; what is on its way */
    size_t sent;
    uint32_t idle;
};

/* Waits for a change in this connection's own thread; a comment every 10 seconds finds out who has gone. */
static ssize_t next_event(void *context, uint64_t at, char *to, size_t room)
{
    (void)at;
    struct follower *f = context;
    while (f->sent == f->out.length) {
        struct buf now = {0};
        if (atomic_load(&f->server->stopping)) return MHD_CONTENT_READER_END_OF_STREAM;
        f->server->handler->event(f->server->handler->context, &now);
        buf_clear(&f->out);
        f->sent = 0;
        if (!f->last.data || now.length != f->last.length ||
            memcmp(now.data, f->last.data, now.length) != 0) {
            buf_printf(&f->out, "event: runs\ndata: %s\n\n", now.data);
            buf_free(&f->last);
            f->last = now;
            f->idle = 0;
            continue;
        }
        buf_free(&now);
        nanosleep(&(struct timespec){.tv_nsec = WEB_POLL_MS * 1000000L}, NULL);
        if (++f->idle % 25 == 0) buf_text(&f->out, ":\n\n");
    }
    size_t n = f->out.length - f->sent < room ? f->out.length - f->sent : room;
    memcpy(to, f->out.data + f->sent, n);
    f->sent += n;
    return (ssize_t)n;
}

static void free_follower(void *context)
{
    struct follower *f = context;
    buf_free(&f->last);
    buf_free(&f->out);
    free(f);
}

static enum MHD_Result follow(struct web_server *s, struct MHD_Connection *c)
{
    struct follower *f = must_calloc(1, sizeof *f);
    f->server = s;
    return send_response(
        c, MHD_HTTP_OK, "text/event-stream",
        MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 4096, next_event, f, free_follower));
}

/* ---- requests ---- */

static enum MHD_Result answer(struct web_server *s, struct MHD_Connection *c, bool post, const char *path,
                              struct incoming *in)
{
    unsigned code;
    const char *why = refusal(s, c, post, &code);
    if (why) return refuse(c, code, why);
    if (in->too_large)
        return refuse(c, MHD_HTTP_CONTENT_TOO_LARGE, "{\"error\":\"the body is too large\"}\n");
    if (!post && strcmp(path, "/api/events") == 0) return follow(s, c);
    struct web_answer a = {.code = 200, .type = "application/json"};
    buf_text(&in->body, "");
    s->handler->answer(s->handler->context, &(struct web_request){post, path, in->body.data}, &a);
    buf_text(&a.text, "");
    return send_response(c, a.code, a.type,
                         MHD_create_response_from_buffer(a.text.length, a.text.data, MHD_RESPMEM_MUST_FREE));
}

static enum MHD_Result handle(void *context, struct MHD_Connection *c, const char *path, const char *method,
                              const char *version, const char *data, size_t *size, void **state)
{
    (void)version;
    struct incoming *in = *state;
    if (!in) {
        *state = must_calloc(1, sizeof *in);
        return MHD_YES;
    }
    if (*size) {
        in->too_large |= in->body.length + *size > WEB_BODY;
        if (!in->too_large) buf_append(&in->body, data, *size);
        *size = 0;
        return MHD_YES;
    }
    bool post = strcmp(method, "POST") == 0, get = strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0;
    if (!post && !get) return refuse(c, MHD_HTTP_METHOD_NOT_ALLOWED, "{\"error\":\"GET or POST\"}\n");
    return answer(context, c, post, path, in);
}

static void finish(void *context, struct MHD_Connection *c, void **state, enum MHD_RequestTerminationCode why)
{
    (void)context, (void)c, (void)why;
    struct incoming *in = *state;
    if (!in) return;
    buf_free(&in->body);
    free(in);
    *state = NULL;
}

enum status web_start(struct web_server **server, uint16_t port, const struct web_handler *handler,
                      struct error *err)
{
    struct web_server *s = must_calloc(1, sizeof *s);
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(port)};
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    s->handler = handler;
    s->port = port;
    s->daemon =
        MHD_start_daemon(MHD_USE_POLL | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION, port,
                         NULL, NULL, handle, s, MHD_OPTION_SOCK_ADDR, &at, MHD_OPTION_CONNECTION_LIMIT,
                         (unsigned)WEB_CONNECTIONS, MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)WEB_SECONDS,
                         MHD_OPTION_NOTIFY_COMPLETED, finish, NULL, MHD_OPTION_END);
    if (!s->daemon) {
        free(s);
        return error_set(err, STATUS_IO, "cannot listen on 127.0.0.1:%u: %s", port, strerror(errno));
    }
    s->port = MHD_get_daemon_info(s->daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
    *server = s;
    return STATUS_OK;
}

uint16_t web_port(const struct web_server *server) { return server->port; }

void web_stop(struct web_server *s)
{
    if (!s) return;
    atomic_store(&s->stopping, true);
    MHD_stop_daemon(s->daemon);
    free(s);
}

#endif
