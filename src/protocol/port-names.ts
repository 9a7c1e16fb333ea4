// Apart from the schemas, so that what is injected into pages does not carry those.

/** Views connect with this name. Any number may be attached to one job, and re-attach at any time. */
export const JOB_PORT = 'job';
/** Overlays connect with this name; each has blocks of its own page translated. */
export const OVERLAY_PORT = 'overlay';
