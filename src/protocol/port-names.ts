// Apart from the schemas, so that what is injected into pages does not carry those.

/** Views connect with this name. Any number may be attached to one job, and re-attach at any time. */
export const JOB_PORT = 'job';
/** Overlays connect with this name; they get the events of their own tab's job and can send nothing but `open`. */
export const OVERLAY_PORT = 'overlay';
