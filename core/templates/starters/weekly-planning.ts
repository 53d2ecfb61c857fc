/** A starter template: weekly planning. */
export const WEEKLY_PLANNING = `name: Weekly planning
description: A week from Monday's plan to Friday's look back. Start it on any day of the week before, or on Monday.
defaults: { labels: [weekly], roll: next }
variables:
  focus: { default: our most important goal, ask: What matters most this week? }
roles:
  lead: owner
  notes: owner
items:
  - { task: Clear the inbox of new requests, key: inbox, due: start + 0wd at 09:00, role: lead }
  - { task: Close or move what is left of last week, due: start + 0wd at 09:30, role: lead }
  - { task: Look at dates and absences of the week, due: start + 0wd at 09:45, role: lead }
  - { task: Choose at most three goals, key: goals, due: start + 0wd at 10:00, role: lead, after: inbox, priority: high }
  - { task: "Plan the week with the team: {focus}", key: plan, due: start + 0wd at 10:30, role: lead, after: goals }
  - { task: Post the plan of the week, due: plan done + 1h, role: notes }
  - { task: "Keep two hours free for {focus}", due: start + 1wd at 12:00, role: lead }
  - { task: Midweek check, due: start + 2wd at 10:00, role: lead, description: "What is stuck, who needs help, what can be dropped." }
  - { task: Unblock what is stuck, due: start + 3wd at 12:00, role: lead }
  - { task: Show what was finished, key: show, due: start + 4wd at 15:00 }
  - { task: Look back on the week, key: look-back, due: start + 4wd at 16:00, role: lead, after: show }
  - { task: Note one thing to change next week, due: start + 4wd at 16:30, role: notes }
`;
