'use client';

import { type DragEvent, type Ref, useContext, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { useControl, useStartingValues } from './field.tsx';
import { fileSize } from './file-size.ts';
import styles from './file-upload.module.css';
import { FormState } from './form-state.ts';
import { Icon } from './icon.tsx';
import { Progress } from './progress.tsx';
import type { UploadedFile } from './send-file.ts';
import { useTexts } from './texts-provider.tsx';
import { useUploadRules } from './upload-rules.tsx';
import { type Upload, useUploads } from './use-uploads.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/**
 * Files to send with a form, inside a `Field`: chosen or dropped, each uploaded at once and by itself. The form sends
 * what the server calls them; what is uploaded and not yet sent stays in the form's draft.
 */
export function FileUpload({ onCount }: { onCount?: (count: number) => void }) {
	const t = useTexts('ui');
	const control = useControl();
	const input = useRef<HTMLInputElement>(null);
	const { address, largest } = useUploadRules();
	const words = {
		lost: t('upload.lost'),
		empty: t('upload.empty'),
		tooLarge: t('upload.tooLarge', { size: fileSize(t, largest) }),
	};
	const start = useStartingValues(control.name, []).flatMap(uploadedFrom);
	const { uploads, add, remove, retry } = useUploads({ address, largest, words, start });
	const [over, setOver] = useState(false);
	const done = uploads.filter(({ state }) => state === 'done');
	const said = useSaying(uploads, t);
	const unfinished = done.length < uploads.length;
	useEffect(() => input.current?.setCustomValidity(unfinished ? 'unfinished' : ''), [unfinished]);
	useTelling(done.length, uploads.length, onCount);

	function choose(files: FileList | null) {
		if (files) add(files);
		// The same file may be chosen again, and the form must not carry it a second time.
		if (input.current) input.current.value = '';
	}

	function drop(event: DragEvent) {
		event.preventDefault();
		setOver(false);
		choose(event.dataTransfer.files);
	}

	function takeAway(upload: Upload) {
		remove(upload);
		input.current?.focus();
	}

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the chooser inside takes the keyboard
		<div
			className={styles.upload}
			data-over={over || undefined}
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={drop}
		>
			<Chooser ref={input} onChoose={choose} />
			{uploads.length > 0 && (
				<ul className={styles.files} aria-label={t('upload.list')}>
					{uploads.map((upload) => (
						<Row key={upload.key} upload={upload} onRemove={() => takeAway(upload)} onRetry={() => retry(upload)} />
					))}
				</ul>
			)}
			{done.map(({ key, taken }) => (
				<input key={key} type="hidden" name={control.name} value={JSON.stringify(taken)} />
			))}
			<VisuallyHidden>
				<span role="status">{said}</span>
			</VisuallyHidden>
		</div>
	);
}

/**
 * Tells whoever asks how many files are there, and the form, whose draft keeps them, that something was done: also that
 * one is on its way, so that no older draft takes the form's place meanwhile.
 */
function useTelling(count: number, chosen: number, onCount: ((count: number) => void) | undefined) {
	const form = useContext(FormState);
	const told = useRef<{ count: number; chosen: number } | null>(null);
	useEffect(() => {
		const before = told.current;
		told.current = { count, chosen };
		if (before?.count !== count) onCount?.(count);
		if (before && (before.count !== count || before.chosen !== chosen)) form?.changed();
	}, [count, chosen, form, onCount]);
}

function Chooser({ ref, onChoose }: { ref: Ref<HTMLInputElement>; onChoose: (files: FileList | null) => void }) {
	const t = useTexts('ui');
	const control = useControl();
	const { extensions, largest } = useUploadRules();
	return (
		<div className={styles.chooser}>
			<label className={styles.choose}>
				<Icon name="up" />
				{t('upload.choose')}
				<input
					{...control}
					ref={ref}
					type="file"
					multiple
					accept={extensions.join(',')}
					required={false}
					onChange={(event) => onChoose(event.target.files)}
				/>
			</label>
			<span className={styles.hint}>{t('upload.hint', { size: fileSize(t, largest) })}</span>
		</div>
	);
}

function Row({ upload, onRemove, onRetry }: { upload: Upload; onRemove: () => void; onRetry: () => void }) {
	const t = useTexts('ui');
	const { name, size, state, sent, problem, source } = upload;
	const percent = size > 0 ? Math.min(100, Math.round((sent / size) * 100)) : 0;
	return (
		<li className={styles.file} data-state={state}>
			<Icon name={state === 'refused' ? 'warning' : state === 'done' ? 'check' : 'document'} />
			<span className={styles.name}>{name}</span>
			<span className={styles.size}>{fileSize(t, size)}</span>
			<span className={styles.buttons}>
				{state === 'refused' && source && source.size > 0 && (
					<Button kind="quiet" size="small" icon="undo" onClick={onRetry}>
						{t('upload.retry')}
						<VisuallyHidden> {name}</VisuallyHidden>
					</Button>
				)}
				<Button kind="quiet" size="small" icon="close" onClick={onRemove}>
					{t(state === 'waiting' || state === 'sending' ? 'upload.cancel' : 'upload.remove')}
					<VisuallyHidden> {name}</VisuallyHidden>
				</Button>
			</span>
			{(state === 'sending' || state === 'waiting') && (
				<span className={styles.way}>
					<Progress
						value={percent}
						label={t('upload.progress', { name })}
						text={state === 'waiting' ? t('upload.waiting') : `${percent}%`}
					/>
				</span>
			)}
			{problem && state === 'refused' && <p className={styles.problem}>{problem}</p>}
		</li>
	);
}

/** What a reader by ear is told: each file as it arrives or is refused. */
function useSaying(uploads: readonly Upload[], t: ReturnType<typeof useTexts>): string {
	const [said, setSaid] = useState('');
	const states = useRef(new Map(uploads.map(({ key, state }) => [key, state])));
	useEffect(() => {
		const news = uploads.filter(({ key, state }) => states.current.get(key) !== state);
		states.current = new Map(uploads.map(({ key, state }) => [key, state]));
		const sentences = news.flatMap(({ name, state, problem = '' }) => {
			if (state === 'done') return t('upload.said.done', { name });
			return state === 'refused' ? t('upload.said.refused', { name, problem }) : [];
		});
		if (sentences.length > 0) setSaid(sentences.join(' '));
	}, [uploads, t]);
	return said;
}

function uploadedFrom(value: string): UploadedFile[] {
	try {
		const { id, name, size } = JSON.parse(value) as UploadedFile;
		return typeof id === 'string' ? [{ id, name: String(name), size: Number(size) }] : [];
	} catch {
		return [];
	}
}

/** The uploaded files of a sent form, in the order in which they were chosen. */
export function filesIn(values: FormData, name: string): UploadedFile[] {
	return values.getAll(name).flatMap((value) => (typeof value === 'string' ? uploadedFrom(value) : []));
}
