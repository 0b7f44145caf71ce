/* A profile's figures by name, apart from the profile that made them: what table, JSON, comparison and metrics
 * are written from. One read from JSON may have phases and counters that this version does not know. */
#ifndef ARCWRIGHT_PROFILE_REPORT_H
#define ARCWRIGHT_PROFILE_REPORT_H

#include <jansson.h>

#include "profile/profile.h"

enum { REPORT_NAME = 40, REPORT_WORDS = 128 };

struct report_phase {
    char name[REPORT_NAME];
    uint32_t parent; /* index of a row before this one; REPORT_ROOT */
    uint64_t wall_ns, cpu_ns, calls;
    double shared_ns; /* its part of the parent's wall */
    double share;     /* that, of the parent's wall: 0..1 */
    uint64_t ended;   /* spans that have; the next four are known if there is one */
    uint64_t median_ns, p99_ns, greatest_ns, sum_ns;
    bool covered; /* a child was active, and the next two are known */
    uint64_t unaccounted_ns, unaccounted_cpu_ns;
};
#define REPORT_ROOT UINT32_MAX

/* A named number: a counter, or a fault in words. */
struct report_number {
    char name[REPORT_WORDS];
    uint64_t n;
    bool wrong; /* of a fault: not only a note */
};

struct report {
    uint32_t threads;
    bool process_cpu_known;
    uint64_t process_cpu_ns, accounted_cpu_ns;
    struct report_phase *phases; /* parents before children */
    struct report_number *counters, *faults;
    uint32_t phase_count, phase_capacity, counter_count, counter_capacity, fault_count, fault_capacity;
};

void report_make(struct report *r, struct profile *p); /* takes the profile's lock */
void report_free(struct report *r);

json_t *report_to_json(const struct report *r);
enum status report_of_json(struct report *r, const json_t *json, struct error *err);

void report_print(const struct report *r, struct buf *out);

/* NULL when there is none. */
const struct report_phase *report_find(const struct report *r, const char *name);
uint32_t report_level(const struct report *r, uint32_t phase); /* 0 for the root */

#endif
