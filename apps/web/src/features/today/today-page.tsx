import { LoadingState } from '../../ui/index.ts';

export const TodayPage = () => <LoadingState />;
