import { LoadingState } from '../../ui/index.ts';

export const AdministrationPage = () => <LoadingState />;
