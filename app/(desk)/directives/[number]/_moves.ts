import type { AllowedMove, DirectiveOutput } from '#server/directives/outputs.ts';

/** A move of the lifecycle, if the reader's roles hold it at all. */
export function moveOf({ allowedMoves }: DirectiveOutput, name: string): AllowedMove | undefined {
	return allowedMoves.find(({ move }) => move === name);
}

/** Whether the reader may make the move now. */
export function isOpen(directive: DirectiveOutput, name: string): boolean {
	return moveOf(directive, name)?.allowed ?? false;
}

/** The outcomes open in either of the two moves that end a directive, or propose to. */
export function outcomesOf(directive: DirectiveOutput, kind: 'propose' | 'close') {
	return ['executed', 'otherwise'].flatMap((way) => {
		const move = moveOf(directive, `${kind}_${way}`);
		return move?.allowed ? move.outcomes : [];
	});
}
