import { registerEnumType } from '@nestjs/graphql';
import { BODY_SITES, HOLD_MODALITIES, HOLD_SOURCES, LATERALITIES } from '@consilium/domain';
import { enumOf } from '../../platform/graphql/enum-of.ts';

export const BodySiteEnum = enumOf(BODY_SITES);
registerEnumType(BodySiteEnum, { name: 'BodySite', description: 'A part of the body, or a whole region.' });

export const LateralityEnum = enumOf(LATERALITIES);
registerEnumType(LateralityEnum, { name: 'Laterality', description: 'Which side of the body.' });

export const HoldModalityEnum = enumOf(HOLD_MODALITIES);
registerEnumType(HoldModalityEnum, { name: 'HoldModality', description: 'A way of acting on the body.' });

export const HoldSourceEnum = enumOf(HOLD_SOURCES);
registerEnumType(HoldSourceEnum, {
  name: 'HoldSource',
  description: 'A decision of a member, or the consequence of a hard-stop finding.',
});
