import { LoadingState } from '../../ui/index.ts';

export const TeamPage = () => <LoadingState />;
