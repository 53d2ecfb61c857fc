/** A starter template: offboarding. */
export const OFFBOARDING = `name: Offboarding
description: A colleague leaves. Run it with their last day as the end.
defaults: { labels: [offboarding], roll: previous }
variables:
  leaver: { type: person, ask: Who is leaving? }
roles:
  manager: owner
  it: owner
  people: owner
items:
  - { task: "Confirm the last day of {leaver} in writing", due: end - 4w, role: people }
  - { task: "Tell the team that {leaver} is leaving", key: tell, due: end - 3w, role: manager }
  - task: Write down what only {leaver} knows
    key: write-down
    due: end - 2w
    person: leaver
    subtasks: [Running work and where it stands, Contacts outside, Recurring duties, Passwords and keys]
  - { task: Decide who takes over what, due: end - 2w, role: manager, after: tell }
  - { task: Hand over in person, due: end - 1w, person: leaver, after: write-down }
  - { task: "Tell customers and partners who follows {leaver}", due: end - 1w, role: manager }
  - { task: Settle leave days and expenses, due: end - 1w, role: people }
  - { task: "Exit conversation with {leaver}", due: end - 3wd, role: people }
  - { task: "Plan a goodbye for {leaver}", due: end - 1w, role: manager }
  - { task: Move documents and calendars to the team, due: end - 2wd, person: leaver }
  - task: Collect laptop, keys and cards
    due: end at 15:00
    role: it
  - { task: "Close the accounts of {leaver}", key: close, due: end at 18:00, role: it, priority: high }
  - { task: "Change shared passwords that {leaver} knew", due: close done + 1wd, role: it, priority: high }
  - { task: "Forward the mail of {leaver}", due: end, role: it }
  - { task: Send the reference, due: end + 1w, role: people }
`;
