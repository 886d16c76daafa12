/** The resource types of FHIR R4 (4.0.1). */
const r4ResourceTypes = new Set(
  `Account ActivityDefinition AdverseEvent AllergyIntolerance Appointment AppointmentResponse AuditEvent Basic
  Binary BiologicallyDerivedProduct BodyStructure Bundle CapabilityStatement CarePlan CareTeam CatalogEntry
  ChargeItem ChargeItemDefinition Claim ClaimResponse ClinicalImpression CodeSystem Communication
  CommunicationRequest CompartmentDefinition Composition ConceptMap Condition Consent Contract Coverage
  CoverageEligibilityRequest CoverageEligibilityResponse DetectedIssue Device DeviceDefinition DeviceMetric
  DeviceRequest DeviceUseStatement DiagnosticReport DocumentManifest DocumentReference EffectEvidenceSynthesis
  Encounter Endpoint EnrollmentRequest EnrollmentResponse EpisodeOfCare EventDefinition Evidence
  EvidenceVariable ExampleScenario ExplanationOfBenefit FamilyMemberHistory Flag Goal GraphDefinition Group
  GuidanceResponse HealthcareService ImagingStudy Immunization ImmunizationEvaluation
  ImmunizationRecommendation ImplementationGuide InsurancePlan Invoice Library Linkage List Location Measure
  MeasureReport Media Medication MedicationAdministration MedicationDispense MedicationKnowledge
  MedicationRequest MedicationStatement MedicinalProduct MedicinalProductAuthorization
  MedicinalProductContraindication MedicinalProductIndication MedicinalProductIngredient
  MedicinalProductInteraction MedicinalProductManufactured MedicinalProductPackaged
  MedicinalProductPharmaceutical MedicinalProductUndesirableEffect MessageDefinition MessageHeader
  MolecularSequence NamingSystem NutritionOrder Observation ObservationDefinition OperationDefinition
  OperationOutcome Organization OrganizationAffiliation Parameters Patient PaymentNotice
  PaymentReconciliation Person PlanDefinition Practitioner PractitionerRole Procedure Provenance
  Questionnaire QuestionnaireResponse RelatedPerson RequestGroup ResearchDefinition
  ResearchElementDefinition ResearchStudy ResearchSubject RiskAssessment RiskEvidenceSynthesis Schedule
  SearchParameter ServiceRequest Slot Specimen SpecimenDefinition StructureDefinition StructureMap
  Subscription Substance SubstanceNucleicAcid SubstancePolymer SubstanceProtein
  SubstanceReferenceInformation SubstanceSourceMaterial SubstanceSpecification SupplyDelivery SupplyRequest
  Task TerminologyCapabilities TestReport TestScript ValueSet VerificationResult VisionPrescription`.split(
    /\s+/,
  ),
);

/** Types that existed before R4 and were renamed or dropped (DSTU2, STU3). */
const earlierResourceTypes = new Set(
  `BodySite Conformance DataElement DeviceComponent DeviceUseRequest DiagnosticOrder EligibilityRequest
  EligibilityResponse ExpansionProfile ImagingManifest ImagingObjectSelection MedicationOrder Order
  OrderResponse ProcedureRequest ProcessRequest ProcessResponse ReferralRequest Sequence
  ServiceDefinition`.split(/\s+/),
);

/** Types that came with R4B, R5 or R6. */
const laterResourceTypes = new Set(
  `ActorDefinition AdministrableProductDefinition ArtifactAssessment BiologicallyDerivedProductDispense
  Citation ClinicalUseDefinition ConditionDefinition DeviceAlert DeviceAssociation DeviceDispense DeviceUsage
  EncounterHistory EvidenceReport FormularyItem GenomicStudy ImagingSelection Ingredient InsuranceProduct
  InventoryItem InventoryReport ManufacturedItemDefinition MedicinalProductDefinition MolecularDefinition
  NutritionIntake NutritionProduct PackagedProductDefinition Permission PersonalRelationship
  RegulatedAuthorization RequestOrchestration Requirements SubscriptionStatus SubscriptionTopic
  SubstanceDefinition TestPlan Transport`.split(/\s+/),
);

export type ReleaseOfType = 'r4' | 'earlier' | 'later' | 'unknown';

/** Which FHIR release knows a resource type. */
export function releaseOfType(resourceType: string): ReleaseOfType {
  if (r4ResourceTypes.has(resourceType)) return 'r4';
  if (earlierResourceTypes.has(resourceType)) return 'earlier';
  return laterResourceTypes.has(resourceType) ? 'later' : 'unknown';
}
