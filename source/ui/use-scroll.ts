import {useRef} from 'react';

/**
The row on top of a list that shows `height` of `count` rows, so that the selected one is seen with a row around it.

It moves no further than it must; where the list was before is all that it remembers.
*/
export const useScroll = (selected: number, count: number, height: number): number => {
	const offset = useRef(0);
	offset.current = scrolled(offset.current, selected, count, height);
	return offset.current;
};

export const scrolled = (offset: number, selected: number, count: number, height: number): number => {
	const margin = height > 4 ? 1 : 0;
	const highest = Math.min(offset, Math.max(0, selected - margin));
	const lowest = Math.max(highest, selected + margin - height + 1);
	return Math.max(0, Math.min(lowest, count - height));
};
