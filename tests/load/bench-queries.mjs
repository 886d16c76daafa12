/** What the page asks when one patient's plan is opened. */
export const PLAN_QUERY = `query Plan($id: ID!) {
  patient(id: $id) {
    id mrn displayName birthDate
    careTeam { id teamRole lead member { id displayName } }
    currentEpisode {
      id state
      carePlan {
        id status latestVersionNumber
        sections { id disciplineCode summary precautions version }
        goals { id ownWords description measure baseline target dueOn ownerDisciplineCode sharedDisciplineCodes lifecycle achievement version }
        interventions { id kind title minutes timesPerDay daysPerWeek mode disciplineCode goalIds status version }
        versions { id number note createdByName }
      }
    }
  }
}`;

/** The first page of the patient list. */
export const LIST_QUERY = `query Patients {
  patients(first: 50) {
    edges { node { id mrn displayName birthDate episodeState leadName careTeamSize } }
  }
}`;
