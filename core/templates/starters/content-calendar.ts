/** A starter template: content calendar. */
export const CONTENT_CALENDAR = `name: Content calendar
description: One article, from idea to numbers. The end is the day it is published.
defaults: { labels: [content], roll: previous }
variables:
  topic: { default: the article, ask: What is it about? }
  video: { choices: ["no", "yes"], default: "no", ask: Is there a video? }
roles:
  writer: owner
  editor: owner
  designer: leave
items:
  - { task: "Brief for {topic}", key: brief, due: end - 15wd, role: editor, description: "For whom, what they know already, what they do next." }
  - { task: "Research {topic}", key: research, due: end - 13wd, role: writer, after: brief }
  - { task: "Outline {topic}", key: outline, due: end - 12wd, role: writer, after: research }
  - { task: "First draft of {topic}", key: draft, due: end - 8wd, role: writer, after: outline }
  - { task: Record the video, due: end - 7wd, role: writer, if: video is yes }
  - { task: Edit the draft, key: edit, due: end - 6wd, role: editor, after: draft }
  - { task: Pictures and preview image, key: pictures, due: end - 5wd, role: designer, after: draft }
  - { task: "Check facts, names and links", due: end - 4wd, role: editor, after: edit }
  - { task: "Second draft of {topic}", key: second, due: end - 3wd, role: writer, after: edit }
  - { task: Title and description for search, due: end - 3wd, role: editor }
  - { task: Put it into the site and proofread, key: site, due: end - 1wd, role: writer, after: [second, pictures] }
  - { task: "Publish {topic}", key: publish, due: end at 10:00, role: editor, after: site, priority: high }
  - { task: Posts for the social channels, due: publish done + 1h, role: writer }
  - { task: Mention it in the newsletter, due: next tuesday from end, role: editor }
  - { task: Answer comments, due: end + 2wd, role: writer }
  - { task: "Look at the numbers of {topic}", due: end + 2w, role: editor }
`;
