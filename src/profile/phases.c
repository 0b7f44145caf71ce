/* The tables of phases and counters, and the clock of the process. */
#include "profile/state.h"

#include "base/clock.h"

#define PHASE(name, parent, doc) {#name, doc, PHASE_##parent},
const struct phase_info phase_table[PHASE_COUNT] = {
#include "profile/phases.def"
};
#undef PHASE

#define COUNTER(name, unit, per, doc) {#name, unit, per, doc},
const struct counter_info counter_table[COUNTER_COUNT] = {
#include "profile/counters.def"
};
#undef COUNTER

bool profile_read_process_cpu(const struct profile *p, uint64_t *ns)
{
    if (!p->own_clock)
        *ns = process_cpu_ns();
    else if (p->clock.process_cpu_ns)
        *ns = p->clock.process_cpu_ns(p->clock.context);
    else
        return false;
    return true;
}
