/** A starter template: onboarding. */
export const ONBOARDING = `name: Onboarding
description: From the signed contract to the end of the first month. Start it with the first day.
defaults: { labels: [onboarding], roll: previous}
variables:
  newhire: { type: person, ask: Who is joining? }
  team: { default: the team, ask: Which team do they join? }
  remote: { choices: ["no", "yes"], default: "no", ask: Do they work remotely? }
roles:
  manager: owner
  buddy: leave
  it: owner
items:
  - task: Order a laptop for {newhire}
    key: order-laptop
    due: start - 2w
    role: it
    subtasks: [Check the keyboard layout, Monitor and headset, Sticker with the asset number]
  - task: Create the accounts of {newhire}
    key: accounts
    due: start - 3wd
    role: it
    subtasks: [E-mail and calendar, Chat, Code or document access, Password manager]
  - task: Ship the laptop to {newhire}
    due: order-laptop done + 1wd
    role: it
    if: remote is yes
  - { task: "Prepare a desk for {newhire}", due: start - 1wd, role: manager, if: remote is no }
  - { task: "Find a buddy for {newhire}", due: start - 1w, role: manager }
  - task: Tell {team} who starts on {date}
    due: start - 2wd
    role: manager
  - { task: "Send {newhire} the plan of the first week", due: start - 2wd, role: manager }
  - { task: "Welcome {newhire} and walk through the first week", due: start at 09:30, role: manager }
  - { task: "Lunch with {newhire}", due: start at 12:00, role: buddy }
  - { task: Set up the laptop and sign in everywhere, due: start + 0wd, person: newhire, after: accounts }
  - { task: Read the handbook and note what is unclear, due: start + 2wd, person: newhire }
  - { task: Finish the security training, due: start + 3wd, person: newhire, priority: high }
  - { task: Do a first small piece of real work, key: first-work, due: start + 4wd, person: newhire }
  - { task: "Talk about the first week with {newhire}", due: start + 4wd at 16:00, role: manager }
  - { task: Agree on goals for the first three months, due: start + 10wd, role: manager }
  - { task: "Meet each person of {team} for half an hour", due: start + 10wd, person: newhire }
  - { task: Improve one page of the handbook, due: start + 15wd, person: newhire }
  - { task: "Talk about the first month with {newhire}", due: start + 1mo, role: manager }
`;
