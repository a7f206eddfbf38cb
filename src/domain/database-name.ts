/** The IndexedDB database of all referrals. Its name is public: other tools lean on it. */
export const DATABASE_NAME = 'partner-center-triage';
