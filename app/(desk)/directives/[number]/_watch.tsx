import { serverCaller } from '#app/_trpc/caller.ts';
import { Texts } from '#app/_ui/texts.tsx';
import type { Told } from './_told.ts';
import { WatchButton } from './_watch-button.tsx';

/** Whether the reader is told of every change of this directive. */
export async function Watch({ locale, directive }: Pick<Told, 'locale' | 'directive'>) {
	const { number } = directive;
	const { watching } = await (await serverCaller()).notifications.watched({ number });
	return (
		<Texts locale={locale} namespaces={['watch']}>
			<WatchButton number={number} watching={watching} />
		</Texts>
	);
}
