import { z } from 'zod';
import { createPerson } from '#server/people/create.ts';
import { disablePerson } from '#server/people/disable.ts';
import { editPerson } from '#server/people/edit.ts';
import { enablePerson } from '#server/people/enable.ts';
import * as inputs from '#server/people/inputs.ts';
import { peopleOutput, personOutput, versionOutput } from '#server/people/outputs.ts';
import { listPeople, readPerson } from '#server/people/read.ts';
import { resetPassword } from '#server/people/reset-password.ts';
import { resetSecondFactor } from '#server/people/reset-second-factor.ts';
import { setMemberships } from '#server/people/set-memberships.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

const tags = ['people'];

// Creating a person and resetting a password answer with a password, shown once. They are not among the programs'
// procedures, because a repeated call would have to keep that answer.
export const peopleRouter = router({
	list: procedureFor('person.read')
		.meta({ openapi: { method: 'GET', path: '/people', tags, summary: 'People by name, with their memberships' } })
		.input(inputs.listPeopleInput)
		.output(peopleOutput)
		.query(({ ctx, input }) => listPeople(ctx.actor, input)),
	read: procedureFor('person.read')
		.meta({ openapi: { method: 'GET', path: '/people/{id}', tags, summary: 'One person' } })
		.input(z.object({ id: z.string().min(1).max(40) }))
		.output(personOutput)
		.query(({ ctx, input }) => readPerson(ctx.actor, input.id)),
	create: procedureFor('person.change')
		.input(inputs.createPersonInput)
		.mutation(({ ctx, input }) => createPerson(ctx.actor, input)),
	edit: procedureFor('person.change')
		.meta({ openapi: { method: 'PATCH', path: '/people/{id}', tags, summary: "Correct a person's data" } })
		.input(inputs.editPersonInput)
		.output(versionOutput)
		.mutation(({ ctx, input }) => editPerson(ctx.actor, input)),
	setMemberships: procedureFor('person.change')
		.meta({ openapi: { method: 'PUT', path: '/people/{id}/memberships', tags, summary: 'Say what a person may do' } })
		.input(inputs.setMembershipsInput)
		.output(versionOutput)
		.mutation(({ ctx, input }) => setMemberships(ctx.actor, input)),
	disable: procedureFor('person.change')
		.meta({ openapi: { method: 'POST', path: '/people/{id}/disable', tags, summary: 'Shut a person out at once' } })
		.input(inputs.personInput)
		.output(versionOutput)
		.mutation(({ ctx, input }) => disablePerson(ctx.actor, input)),
	enable: procedureFor('person.change')
		.meta({ openapi: { method: 'POST', path: '/people/{id}/enable', tags, summary: 'Let a person sign in again' } })
		.input(inputs.personInput)
		.output(versionOutput)
		.mutation(({ ctx, input }) => enablePerson(ctx.actor, input)),
	resetPassword: procedureFor('person.change')
		.input(inputs.personInput)
		.mutation(({ ctx, input }) => resetPassword(ctx.actor, input)),
	resetSecondFactor: procedureFor('person.change')
		.meta({
			openapi: {
				method: 'POST',
				path: '/people/{id}/reset-second-factor',
				tags,
				summary: 'Take the second factor off for somebody who lost the device',
			},
		})
		.input(inputs.personInput)
		.output(versionOutput)
		.mutation(({ ctx, input }) => resetSecondFactor(ctx.actor, input)),
});
