import Link from 'next/link';
import { serverCaller } from '#app/_trpc/caller.ts';
import { Disclosure } from '#app/_ui/disclosure.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { Panel } from '#app/_ui/panel.tsx';
import { withQuery } from '#app/_ui/query.ts';
import { Tag } from '#app/_ui/tag.tsx';
import { Texts } from '#app/_ui/texts.tsx';
import { isCursor } from '#server/platform/cursor.ts';
import { formatInstant } from '#server/platform/dates.ts';
import type { Locale, Translate } from '#server/platform/language.ts';
import type { RemarkOutput, RemarksOutput } from '#server/talk/outputs.ts';
import { RemarkText } from '../_talk/remark-text.tsx';
import { RemoveRemark } from '../_talk/remove-remark.tsx';
import { TalkForm } from '../_talk/talk-form.tsx';
import styles from './_talk.module.css';
import type { Told } from './_told.ts';

type Of = { t: Translate; locale: Locale };

/** What people within reach say to one another about the directive. It goes on under review, and changes nothing. */
export async function Talk({
	t,
	locale,
	directive,
	personId,
	query,
}: Told & { personId: string; query: Record<string, string | string[] | undefined> }) {
	const { number } = directive;
	const path = `/directives/${number}`;
	const asked = typeof query.talk === 'string' && isCursor(query.talk) ? query.talk : undefined;
	const talk = await (await serverCaller()).talk.list({ number, cursor: asked });
	if (talk.remarks.length === 0 && !talk.mayWrite) return null;
	return (
		<Texts locale={locale} namespaces={['talk']}>
			<div className={styles.region}>
				<Panel id="talk" title={t('talk.title')} lead={t('talk.lead')}>
					<div className={styles.talk}>
						{query.unsaid === 'true' && (
							<Notice tone="danger" label={t('ui.notice.danger')} compact>
								{t('talk.unsaid')}
							</Notice>
						)}
						{talk.earlier && <Link href={`${withQuery(path, { talk: talk.earlier })}#talk`}>{t('talk.earlier')}</Link>}
						{talk.remarks.length > 0 && (
							<Remarks t={t} locale={locale} number={number} personId={personId} talk={talk} />
						)}
						{asked && <Link href={`${path}#talk`}>{t('talk.latest')}</Link>}
						{talk.mayWrite && !asked && (
							<TalkForm number={number} organization={talk.organization} draftKey={`${number}.talk.${personId}`} />
						)}
					</div>
				</Panel>
			</div>
		</Texts>
	);
}

function Remarks({
	t,
	locale,
	number,
	personId,
	talk: { remarks, mayWrite },
}: Of & { number: string; personId: string; talk: RemarksOutput }) {
	return (
		<ol className={styles.list}>
			{remarks.map((remark) => (
				<li key={remark.id} className={styles.thread}>
					<Remark t={t} locale={locale} remark={remark} />
					{remark.replies.length > 0 && (
						<ol className={styles.replies}>
							{remark.replies.map((reply) => (
								<li key={reply.id}>
									<Remark t={t} locale={locale} remark={reply} />
								</li>
							))}
						</ol>
					)}
					{mayWrite && remark.text !== null && (
						<Disclosure summary={t('talk.reply')}>
							<TalkForm
								number={number}
								organization={null}
								replyTo={{ id: remark.id, author: remark.author, audience: remark.audience }}
								draftKey={`${number}.talk.${remark.id}.${personId}`}
							/>
						</Disclosure>
					)}
				</li>
			))}
		</ol>
	);
}

function Remark({ t, locale, remark }: Of & { remark: RemarkOutput }) {
	const { id, author, organization, audience, text, mentions, at, mayRemove } = remark;
	return (
		<article className={styles.remark} id={`remark-${id}`}>
			<header className={styles.head}>
				<h3>{author}</h3>
				{organization && <span className={styles.soft}>{organization}</span>}
				<time className={styles.soft} dateTime={at}>
					{formatInstant(locale, at)}
				</time>
				{audience === 'organization' && (
					<Tag tone="info" outlined>
						{t('talk.onlyOwn', { organization: organization ?? '' })}
					</Tag>
				)}
			</header>
			{text === null ? (
				<p className={styles.soft}>{t('talk.removed')}</p>
			) : (
				<RemarkText text={text} mentions={mentions} />
			)}
			{mayRemove && <RemoveRemark id={id} />}
		</article>
	);
}
