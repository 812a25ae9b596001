import { createContext, type RefObject, useContext } from 'react';

type Place = RefObject<HTMLElement | null>;

/** The page's main region, so that what floats belongs to a landmark; the body where a page has none. */
const mainRegion: Place = {
	get current() {
		return typeof document === 'undefined' ? null : (document.getElementById('content') ?? document.body);
	},
};

/** The open dialog, when there is one: the browser makes everything outside it inert. */
export const PortalPlace = createContext<Place>(mainRegion);

/** The element into which lists and menus that float over the page are put. */
export function usePortalPlace(): Place {
	return useContext(PortalPlace);
}
