using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Schedules;

/// <summary>Quartz on PostgreSQL: of several nodes on one database one wakes each work, and another takes over when it dies.</summary>
internal static class SchedulesServices
{
    public const string SchedulerName = "tidegate";

    private const string TablePrefix = $"{TidegateDb.Schema}.qrtz_";
    private const int WorksAtOnce = 16;

    public static IServiceCollection AddSchedules(this IServiceCollection services, TimeProvider clock) => services
        .AddSingleton<AlarmClock>()
        .AddQuartz(quartz => quartz
            .ConfigureScheduler(options =>
            {
                options.InstanceName = SchedulerName;
                options.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            })
            .UseTimeProvider(clock)
            .UseDefaultThreadPool(WorksAtOnce)
            .UsePersistentStore(store => store
                .ConfigureStore(options => options.TablePrefix = TablePrefix)
                .UsePostgres(source => source.DataSourceFactory = provider => provider.GetRequiredService<Database>().Source)
                .UseSystemTextJsonSerializer()
                .UseClustering()
                .ProvisionSchema()))
        .AddHostedService<SchedulesHost>();

    /// <summary>Has a work woken each minute.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The work's name.</param>
    public static IServiceCollection AddScheduledWork<TWork>(this IServiceCollection services, string name)
        where TWork : class, IScheduledWork => services
        .AddScoped<IScheduledWork, TWork>()
        .AddQuartz(quartz => quartz.ScheduleJob<Alarm>(
            trigger => trigger.WithIdentity(name).StartNow().WithSimpleSchedule(simple => simple
                .WithInterval(TimeSpan.FromMinutes(1)).RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)),
            job => job.WithIdentity(name)));
}
