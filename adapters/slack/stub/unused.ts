/**
 * Stands in for what Bolt imports for servers and sockets of its own (express, raw-body …): wrangler.toml's [alias]
 * points those packages here. Our receiver is fetch, so none of it is ever called.
 */
export const unused = true;
