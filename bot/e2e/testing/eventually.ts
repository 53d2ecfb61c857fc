import { expect } from "vitest";

/** What comes after the answer: deliveries under waitUntil, pages that a script updates. Patient, as two cores may be busy. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000, interval: 20 });
