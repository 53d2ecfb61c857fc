/** A starter template: event. */
export const EVENT = `name: Event
description: A meetup, a workshop, a party. The end is the day of the event.
defaults: { labels: [event], roll: previous }
variables:
  event: { default: the event, ask: What is it called? }
  guests: { type: number, default: 30, ask: How many guests? }
  place: { choices: [here, elsewhere, online], default: here, ask: Where is it? }
roles:
  host: owner
  helper: anyone
items:
  - { task: "Set the budget and the aim of {event}", key: budget, due: end - 8w, role: host }
  - { task: "Book a place for {guests}", key: book, due: end - 7w, role: host, after: budget, if: place is elsewhere }
  - { task: "Book the room for {guests}", due: end - 7w, role: host, if: place is here }
  - { task: Choose the platform and try it, due: end - 5w, role: host, if: place is online }
  - { task: Invite the speakers, key: speakers, due: end - 6w, role: host }
  - { task: Open the registration, key: register, due: end - 5w, role: host }
  - { task: Send the invitations, due: end - 4w, role: host, after: register }
  - { task: "Order food and drinks for {guests}", due: end - 2w, role: helper, if: place is not online }
  - { task: Confirm times with the speakers, due: end - 2w, role: host, after: speakers }
  - { task: Remind those who registered, due: end - 3d, role: host }
  - { task: Print name tags and signs, due: end - 2d, role: helper, if: place is not online }
  - task: Try sound, screen and light
    due: end - 1d
    role: helper
  - { task: Set up, due: end at 08:00, role: helper }
  - { task: Welcome everybody, key: welcome, due: end at 09:00, role: host }
  - { task: Clear up, due: end at 20:00, role: helper }
  - { task: Thank speakers and helpers, due: end + 1wd, role: host }
  - { task: Ask the guests how it was, due: end + 1wd, role: host }
  - { task: Pay the bills and compare with the budget, due: end + 2w, role: host }
`;
