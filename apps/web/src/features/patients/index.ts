export const PatientsPage = () => null;
export const PatientPage = () => null;
