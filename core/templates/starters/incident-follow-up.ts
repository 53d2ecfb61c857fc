/** A starter template: incident follow up. */
export const INCIDENT_FOLLOW_UP = `name: Incident follow-up
description: After the fire is out. Start it with the day of the incident.
defaults: { labels: [incident] }
variables:
  incident: { default: the incident, ask: What happened? }
  severity: { choices: [high, low], default: high, ask: How bad was it? }
roles:
  lead: owner
  scribe: owner
items:
  - { task: "Tell customers that {incident} is over", due: start + 2h, role: lead, if: severity is high, priority: urgent }
  - { task: "Save logs, graphs and the chat of {incident}", due: start + 4h, role: scribe, priority: high }
  - { task: Thank those who were woken up, due: start + 1wd at 10:00, role: lead }
  - { task: "Write the timeline of {incident}", key: timeline, due: start + 1wd at 17:00, role: scribe }
  - task: Invite to the review of {incident}
    due: start + 1wd at 12:00
    role: lead
  - { task: "Review {incident} without blame", key: review, due: start + 3wd at 14:00, role: lead, after: timeline }
  - { task: Write down causes and what helped, key: causes, due: review done + 1wd, role: scribe }
  - { task: Agree on at most five actions with owners and dates, key: actions, due: review done + 1wd, role: lead }
  - { task: Publish the review, due: causes done + 2wd, role: lead, after: actions }
  - { task: Send customers the summary, due: start + 5wd, role: lead, if: severity is high }
  - { task: Add the alert that was missing, due: actions done + 5wd }
  - { task: Correct the runbook, due: actions done + 5wd, role: scribe }
  - { task: "Check that the actions of {incident} are done", due: start + 1mo or next workday, role: lead }
`;
