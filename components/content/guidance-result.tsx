import { NumberedSteps } from '#components/content/numbered-steps.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { LinkList } from '#components/ui/link-list.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { canStartOnline, type GuidanceRoute, topicsOfRoute } from '#lib/domain/help/guidance.ts';
import { helpTopicPath } from '#lib/domain/help/topics.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = { route: GuidanceRoute; words: Dictionary['help']; locale: Locale };

/** What to do in this situation, the link to start, and where to read more. */
export function GuidanceResult({ route, words, locale }: Props) {
  const { routes, again, more } = words.guidance;
  const steps = routes[route].steps.map((text) => ({
    key: text,
    text: <RichText text={text} locale={locale} />,
  }));
  const topics = topicsOfRoute[route].map((id) => ({
    href: `/${locale}${helpTopicPath(id)}`,
    title: words.topics[id].title,
    text: words.topics[id].hint,
  }));
  const change = { href: `/${locale}/ayuda/tu-caso`, children: again };
  return (
    <>
      <h1>{routes[route].title}</h1>
      <NumberedSteps steps={steps} />
      <div className="actions">
        {canStartOnline(route) && <LinkButton href={`/${locale}/tramite`}>{words.startButton}</LinkButton>}
        <LinkButton variant="second" {...change} />
      </div>
      <section className="stack" aria-labelledby="mas">
        <h2 id="mas">{more}</h2>
        <LinkList cases={topics} />
      </section>
    </>
  );
}
