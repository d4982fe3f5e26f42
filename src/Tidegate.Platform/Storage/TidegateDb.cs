using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Tidegate.Platform.Workspaces;

namespace Tidegate.Platform.Storage;

/// <summary>
/// The one store: schema <c>tidegate</c>, snake_case names. Each capability describes its tables in its own folder
/// (<c>IEntityTypeConfiguration</c>); rows that belong to a workspace are filtered by the scope's workspace in every query.
/// </summary>
public sealed class TidegateDb(DbContextOptions<TidegateDb> options, CurrentWorkspace workspace)
    : IdentityUserContext<Person, Guid>(options)
{
    /// <summary>Name of the schema that holds all tables.</summary>
    public const string Schema = "tidegate";

    /// <summary>The workspace that all filtered queries see.</summary>
    public Guid WorkspaceId => workspace.Id.Value;

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        // Not the base's description: which tables it makes depends on options that the tools for migrations do not have.
        IdentityTables.Describe(builder);
        builder.HasDefaultSchema(Schema);
        builder.ApplyConfigurationsFromAssembly(typeof(TidegateDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(IWorkspaceOwned).IsAssignableFrom(entity.ClrType) && entity.BaseType is null)
            {
                // The model is built once and kept; EF Core puts the context of each query in the place of this constant.
                var row = Expression.Parameter(entity.ClrType, "row");
                var owner = Expression.Property(row, nameof(IWorkspaceOwned.WorkspaceId));
                var mine = Expression.Property(Expression.Constant(this), nameof(WorkspaceId));
                builder.Entity(entity.ClrType).HasQueryFilter(Expression.Lambda(Expression.Equal(owner, mine), row));
            }
        }

        SnakeCaseNames.Apply(builder.Model);
    }
}
