import { SessionPage, type SessionSlots } from '../delivery/index.ts';
import { SessionBlocks } from '../desensitization/index.ts';
import { SessionNotePart } from '../notes/index.ts';

const PARTS: SessionSlots = { blocks: SessionBlocks, note: SessionNotePart };

/** One session at the bedside: the page of the session with the parts that other features bring to it. */
export const BedsidePage = () => <SessionPage slots={PARTS} />;
