import { Module } from '@nestjs/common';
import { HoldsModule } from '../holds/index.ts';
import { IdentityModule } from '../identity/index.ts';
import { NotesModule } from '../notes/index.ts';
import { PatientsModule } from '../patients/index.ts';
import { FamilyQueries } from './family.queries.ts';
import { FamilyReading } from './family-reading.ts';
import { FamilyRepository } from './family.repository.ts';
import { FamilyResolver } from './graphql/family.resolver.ts';
import { ReleasedNoteResolver } from './graphql/released-note.resolver.ts';
import { OpenFamilyAccount } from './open-family-account.ts';
import { RecordHomePractice } from './record-home-practice.ts';
import { ReleaseRuleQueries } from './release-rule.queries.ts';
import { ReleasedNotes } from './released-notes.ts';
import { SetReleaseRules } from './set-release-rules.ts';

/** Young persons and guardians: their accounts, what they may see by age, and what they practise at home. */
@Module({
  imports: [IdentityModule, PatientsModule, HoldsModule, NotesModule],
  providers: [
    FamilyQueries,
    FamilyRepository,
    FamilyReading,
    ReleaseRuleQueries,
    SetReleaseRules,
    OpenFamilyAccount,
    RecordHomePractice,
    ReleasedNotes,
    FamilyResolver,
    ReleasedNoteResolver,
  ],
  exports: [FamilyReading],
})
export class FamilyModule {}
