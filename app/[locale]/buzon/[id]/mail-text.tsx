/** The text part of a mail. A line that is only a web address becomes a link. */
export function MailText({ text, language }: { text: string; language: string }) {
  const paragraphs = text.trim().split(/\n{2,}/);
  return (
    <div className="stack" lang={language}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="whitespace-pre-line">
          {paragraph.split('\n').map((line) => (
            <Line key={line} text={line} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Line({ text }: { text: string }) {
  if (!/^https?:\/\/\S+$/.test(text)) return `${text}\n`;
  return (
    <a href={text} className="break-all" rel="noreferrer">
      {text}
    </a>
  );
}
