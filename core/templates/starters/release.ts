/** A starter template: release. */
export const RELEASE = `name: Release
description: From the cut to the announcement. The end is when it is out.
defaults: { labels: [release] }
variables:
  version: { default: next, ask: Which version? }
  kind: { choices: [minor, major, patch], default: minor, ask: What kind of release? }
roles:
  captain: owner
  tester: leave
  writer: leave
items:
  - { task: "Agree on what is in {version}", key: scope, due: end - 8wd at 12:00, role: captain }
  - { task: "Warn everybody of the feature freeze for {version}", due: end - 6wd at 10:00, role: captain }
  - task: Cut the branch {version}
    key: cut
    due: end - 5wd at 10:00
    role: captain
    after: scope
  - { task: Update the dependencies, due: end - 5wd, role: captain, if: kind is not patch }
  - { task: Build the release candidate, key: build, due: end - 4wd at 12:00, role: captain, after: cut }
  - task: Test {version}
    key: test
    due: end - 2wd at 16:00
    role: tester
    after: build
    subtasks: [A fresh installation, An upgrade from the last version, The three most used paths, Speed against the last version]
  - { task: Try the migration on a copy of production, due: end - 3wd at 16:00, role: captain, if: kind is major, priority: high }
  - { task: Write the release notes, key: notes, due: end - 2wd at 12:00, role: writer }
  - { task: Update the documentation, due: end - 1wd at 16:00, role: writer }
  - { task: Check that going back works, due: end - 1wd at 12:00, role: captain }
  - { task: "Go or no go for {version}", key: go, due: end - 1wd at 16:00, role: captain, after: test, priority: high }
  - { task: "Publish {version}", key: publish, due: end, role: captain, after: [go, notes], priority: urgent }
  - { task: Watch errors and load for two hours, due: publish done + 2h, role: captain }
  - { task: "Announce {version}", due: publish done + 1h, role: writer }
  - { task: "Look back on {version}", due: publish done + 3wd at 14:00, role: captain }
`;
