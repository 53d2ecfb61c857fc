import type { TaskView } from "#core/chat/view.ts";
import type { CommentView } from "../page-models.ts";
import { ActForm } from "./act-form.tsx";

export function Comments(props: { task: TaskView; comments: readonly CommentView[]; back: string }) {
  const { task, comments, back } = props;
  return (
    <section class="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">Comments {comments.length > 0 && <span class="count">{comments.length}</span>}</h2>
      {comments.map((comment) => (
        <article class="comment" id={`comment-${comment.id}`}>
          <p class="comment-head">
            <strong>{comment.author.name}</strong> <time datetime={comment.at.iso}>{comment.at.text}</time>
          </p>
          <p class="comment-text">{comment.text}</p>
        </article>
      ))}
      <ActForm action={`/tasks/${task.id}/comment-on-task`} back={back} name="comment-form">
        <label for="comment-text" class="sr-only">
          Comment
        </label>
        <textarea
          id="comment-text"
          class="textarea"
          name="text"
          rows={2}
          maxlength={2000}
          required
          placeholder={comments.length === 0 ? "Add what the others should know" : "Add a comment"}
        ></textarea>
        <button type="submit" class="btn" data-variant="outline" data-size="sm">
          Comment
        </button>
      </ActForm>
    </section>
  );
}
