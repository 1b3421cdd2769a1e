import { expect, it } from 'vitest'
import type { TreeNode } from '../../../../../office/page/api/answers.ts'
import { groupStations } from '../../../../../office/page/stations/group-stations.ts'
import { pathName } from '../../../../../office/page/tree/path-name.ts'
import { treeOrder } from '../../../../../office/page/tree/tree-order.ts'

const node = (nodeId: string, kind: TreeNode['kind'], parentId: string | null): TreeNode => ({
  nodeId,
  kind,
  parentId,
  name: nodeId,
  isClosed: false,
})
const city = node('city', 'city', null)
const east = node('East', 'district', 'city')
const west = node('West', 'district', 'city')
const NODES = [city, west, east, node('Street 10', 'street', 'East'), node('Street 2', 'street', 'East')]

it('orders places as a tree, each after the one it lies in, 2 before 10', () => {
  expect(treeOrder(NODES).map(({ name }) => name)).toEqual(['city', 'East', 'Street 2', 'Street 10', 'West'])
})

it('begins with what an officer sees, where what is above is not theirs', () => {
  expect(treeOrder(NODES.slice(2)).map(({ name }) => name)).toEqual(['East', 'Street 2', 'Street 10'])
})

it('names a place by the places above it, without the top that all share', () => {
  expect(NODES.map((each) => pathName(each, NODES))).toEqual([
    'city',
    'West',
    'East',
    'East / Street 10',
    'East / Street 2',
  ])
})

it('has a field for every street, one without a station too, under its district', () => {
  const streets = groupStations(NODES, []).map(({ street, district }) => [street.name, district?.name])
  expect(streets).toEqual([
    ['Street 2', 'East'],
    ['Street 10', 'East'],
  ])
})
