/** A starter template: bug bash. */
export const BUG_BASH = `name: Bug bash
description: Everybody hunts bugs for an afternoon. Start it with that day.
defaults: { labels: [bug bash] }
variables:
  product: { default: the product, ask: What is tested? }
roles:
  host: owner
  triager: owner
  helper: anyone
items:
  - { task: "Invite everybody to the bug bash of {product}", due: start - 5wd, role: host }
  - { task: Choose the areas to test, key: areas, due: start - 3wd, role: host }
  - { task: Prepare accounts and test data, due: start - 2wd, role: helper }
  - { task: Prepare devices and browsers, due: start - 1wd, role: helper }
  - { task: Write the form for a good bug report, due: start - 2wd, role: triager }
  - { task: Put the build on the test server, key: build, due: start - 1wd at 16:00, role: host, priority: high }
  - { task: Share areas among pairs, due: start - 1wd, role: host, after: areas }
  - { task: Open the bug bash, key: open, due: start at 13:00, role: host, after: build }
  - { task: Count and close the hunt, key: count, due: start at 16:30, role: host }
  - { task: Prizes for the best and the strangest bug, due: start at 17:00, role: host }
  - task: Sort the bugs
    key: sort
    due: start + 1wd
    role: triager
    after: count
    subtasks: [Join doubles, Mark those that stop a release, Give each an owner]
  - { task: Fix what stops a release, key: fix, due: start + 5wd, after: sort, priority: high }
  - { task: Test the fixes, due: fix done + 1wd, role: helper }
  - { task: Tell everybody what came of it, due: start + 6wd, role: host }
`;
