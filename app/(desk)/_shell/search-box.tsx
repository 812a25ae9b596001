'use client';

import { useSearchParams } from 'next/navigation';
import { Icon } from '#app/_ui/icon.tsx';
import styles from './shell.module.css';

/** Search of the register from every page: a GET form. `/` brings the cursor here in lists. */
export function SearchBox({ label, placeholder, submit }: { label: string; placeholder: string; submit: string }) {
	const asked = useSearchParams().get('q') ?? '';
	return (
		<search className={styles.search}>
			<form action="/directives" method="get">
				<Icon name="search" className={styles.searchIcon} />
				<input
					key={asked}
					className={styles.searchInput}
					type="search"
					name="q"
					defaultValue={asked}
					aria-label={label}
					placeholder={placeholder}
					autoComplete="off"
				/>
				<button className={styles.spoken} type="submit" tabIndex={-1}>
					{submit}
				</button>
			</form>
		</search>
	);
}
