import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import type {
  BookableMember,
  BookablePatient,
  BookableRoom,
  BookingCandidate,
  LocalDate,
} from '@consilium/domain';
import { Availability } from '../availability/index.ts';
import { Access } from '../platform/access/access.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { BookingHolds, heldSession, type HoldsOfPatients } from './booking-holds.ts';
import { BookingReferenceQueries, type ReferredIntervention } from './booking-reference.queries.ts';
import type { LoadedBooking, LoadedRequest } from './loaded-booking.ts';
import { spanOf, type SessionRequest } from './session-request.ts';

/** A request and what the caller knows of the session it is, or becomes. */
export interface RequestToLoad {
  readonly sessionId: string;
  readonly request: SessionRequest;
  /** Of the session that moves: those who are excused do not take part. */
  readonly excusedIds?: readonly string[];
  readonly keepsTime?: boolean;
}

/** What else the rules are to know: for alternatives. */
export interface WiderView {
  readonly memberIds?: readonly string[];
  readonly roomIds?: readonly string[];
  readonly until?: LocalDate;
}

/** Reads what bookings are checked against, in a constant number of statements however many are asked for. */
@Injectable()
export class LoadBooking {
  constructor(
    private readonly availability: Availability,
    private readonly references: BookingReferenceQueries,
    private readonly access: Access,
    private readonly bookingHolds: BookingHolds,
  ) {}

  /** Unknown members, patients, rooms and equipment are NOT_FOUND; a wrong discipline or intervention is refused. */
  async run(
    db: DatabaseTransaction,
    asked: readonly RequestToLoad[],
    wider: WiderView = {},
  ): Promise<LoadedBooking | Refusal> {
    const requests = asked.map(({ request }) => request);
    const memberIds = unique([
      ...requests.flatMap((request) => request.memberIds),
      ...(wider.memberIds ?? []),
    ]);
    const patientIds = unique(requests.flatMap(({ patients }) => patients.map(({ patientId }) => patientId)));
    const roomIds = unique([...requests.flatMap(({ roomId }) => roomId ?? []), ...(wider.roomIds ?? [])]);
    const equipmentIds = unique(requests.flatMap(({ equipment }) => equipment.map((one) => one.equipmentId)));
    const interventionIds = unique(
      requests.flatMap(({ patients }) => patients.flatMap(({ interventionId }) => interventionId ?? [])),
    );
    const everyId = [...memberIds, ...patientIds, ...roomIds, ...equipmentIds, ...interventionIds];
    if (!everyId.every(isUuid)) throw notFound();

    const interventions = await this.references.interventions(db, interventionIds);
    const problem = await this.problemOf(db, requests, interventions);
    if (problem) return problem;
    const people = await this.people(db, memberIds, patientIds);
    const held = await this.bookingHolds.of(patientIds);
    const dates = requests.map(({ startsOn }) => startsOn).sort();
    const [from, until] = [dates[0] ?? '', wider.until ?? dates.at(-1) ?? ''];
    const free = await this.availability.of({ from, until, memberIds, roomIds, patientIds });
    const limits = await this.availability.dailyLimits(memberIds, from, until);
    const rooms = await this.availability.roomsByIds(roomIds);
    const equipment = await this.equipment(equipmentIds);
    if (rooms.length < roomIds.length || equipment.length < equipmentIds.length) throw notFound();

    const nowhere = { free: [], unavailable: [], otherwise: 'NOT_WORKING' as const };
    const members = new Map<string, BookableMember>(
      [...people.members].map(([id, { disciplineCode }]) => [
        id,
        {
          time: free.members.get(id) ?? nowhere,
          disciplineCodes: [disciplineCode, ...(people.skills.get(id) ?? [])],
          dailyLimits: limits.get(id) ?? new Map<string, number>(),
        },
      ]),
    );
    const patients = new Map<string, BookablePatient>(
      [...people.patients].map(([id, { onHold }]) => {
        const preference = people.preferences.get(id);
        return [
          id,
          {
            time: free.patients.get(id) ?? nowhere,
            onHold,
            fromMinute: preference?.fromMinute ?? null,
            untilMinute: preference?.untilMinute ?? null,
            preferredMemberIds: preference?.preferredMemberIds ?? [],
            separatedFromIds: people.separatedFrom(id),
          },
        ];
      }),
    );
    const bookableRooms = new Map<string, BookableRoom>(
      rooms.map((room) => [room.id, { ...room, time: free.rooms.get(room.id) ?? nowhere }]),
    );
    const zone = currentActor().timeZone;
    return {
      zone,
      rooms,
      members: people.members,
      context: {
        now: currentContext().now(),
        settings: await this.availability.settings(),
        members,
        patients,
        rooms: bookableRooms,
        equipment: new Map(equipment.map((one) => [one.id, one])),
      },
      names: new Map([
        ...[...people.members].map(([id, member]) => [id, member.displayName] as const),
        ...[...people.patients].flatMap(([id, patient]) =>
          people.known.has(id) ? [[id, patient.displayName] as const] : [],
        ),
        ...[...rooms, ...equipment].map(({ id, name }) => [id, name] as const),
      ]),
      requests: asked.map((one) => this.loaded(one, zone, interventions, held)),
    };
  }

  private async equipment(ids: readonly string[]) {
    return ids.length > 0 ? this.availability.equipmentByIds(ids) : [];
  }

  private async people(db: DatabaseTransaction, memberIds: readonly string[], patientIds: readonly string[]) {
    const preferences = await this.availability.preferences(patientIds);
    const preferred = [...preferences.values()].flatMap(({ preferredMemberIds }) => preferredMemberIds);
    const members = await this.references.members(db, unique([...memberIds, ...preferred]));
    const patients = await this.references.patients(db, patientIds);
    if (memberIds.some((id) => !members.has(id)) || patientIds.some((id) => !patients.has(id)))
      throw notFound();
    const skills = await this.availability.skillsOf([...members.keys()]);
    // Only two patients of one session can be kept apart.
    const separations = patientIds.length > 1 ? await this.availability.separations(patientIds) : [];
    return {
      members,
      patients,
      preferences,
      known: await this.access.allowedAmong('schedule.readPatient', patientIds),
      skills: new Map(
        [...skills].map(([id, own]) => [id, own.flatMap(({ disciplineCode }) => disciplineCode ?? [])]),
      ),
      separatedFrom: (id: string): string[] =>
        separations.flatMap(({ patientId, otherPatientId }) =>
          patientId === id ? [otherPatientId] : otherPatientId === id ? [patientId] : [],
        ),
    };
  }

  private async problemOf(
    db: DatabaseTransaction,
    requests: readonly SessionRequest[],
    interventions: ReadonlyMap<string, ReferredIntervention>,
  ): Promise<Refusal | null> {
    const disciplines = await this.references.disciplines(db);
    for (const { disciplineCode, patients } of requests) {
      if (!disciplines.has(disciplineCode)) {
        return new Refusal('DISCIPLINE_UNKNOWN', 'Choose a discipline of the clinic.', 'disciplineCode');
      }
      for (const { patientId, interventionId } of patients) {
        if (interventionId !== null && interventions.get(interventionId)?.patientId !== patientId) {
          return new Refusal(
            'INVALID_INPUT',
            "Choose an intervention of the patient's plan.",
            'interventionId',
          );
        }
      }
    }
    return null;
  }

  private loaded(
    { sessionId, request, excusedIds = [], keepsTime = false }: RequestToLoad,
    zone: string,
    interventions: ReadonlyMap<string, ReferredIntervention>,
    held: HoldsOfPatients,
  ): LoadedRequest {
    const prescribed = request.patients.flatMap(
      ({ interventionId }) => interventions.get(interventionId ?? '')?.disciplineCodes ?? [],
    );
    const needed =
      request.kind === 'CO_TREATMENT' ? [request.disciplineCode, ...prescribed] : [request.disciplineCode];
    const candidate: BookingCandidate = {
      ...spanOf(zone, request),
      sessionId,
      kind: request.kind,
      localOn: request.startsOn,
      startMinute: request.startMinute,
      roomId: request.roomId,
      memberIds: request.memberIds,
      patientIds: request.patients.map(({ patientId }) => patientId).filter((id) => !excusedIds.includes(id)),
      equipment: request.equipment,
      capacity: request.capacity,
      neededDisciplineCodes: unique(needed),
      keepsTime,
    };
    const { effects, holds } = heldSession(request, candidate, interventions, held);
    return { sessionId, request, candidate: { ...candidate, holdEffects: effects }, holds };
  }
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
