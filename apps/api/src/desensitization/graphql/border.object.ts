import { Field, Float, ObjectType } from '@nestjs/graphql';
import type { ChartView } from '@consilium/domain';
import { ChartViewEnum } from './desensitization-enums.ts';

@ObjectType({ description: 'A point of the body chart.' })
export class ChartPoint {
  @Field(() => Float, { description: '0 to 10000, from the left.' })
  x: number;

  @Field(() => Float, { description: '0 to 10000, from the top.' })
  y: number;
}

@ObjectType({ description: 'A closed border.' })
export class ChartPolygon {
  @Field(() => [ChartPoint], { description: 'Corners in order; the last joins the first.' })
  points: ChartPoint[];
}

@ObjectType({ description: 'Borders drawn on one view of the body chart.' })
export class ChartBorder {
  @Field(() => ChartViewEnum, { description: 'Front or back.' })
  view: ChartView;

  @Field(() => [ChartPolygon], { description: 'The borders.' })
  polygons: ChartPolygon[];

  @Field(() => Float, { description: 'Centimetres per unit of the chart.' })
  cmPerUnit: number;
}
