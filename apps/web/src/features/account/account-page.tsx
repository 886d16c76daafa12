import { LoadingState } from '../../ui/index.ts';

export const AccountPage = () => <LoadingState />;
