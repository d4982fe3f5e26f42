using Microsoft.Extensions.DependencyInjection;
using Tidegate.Platform.Schedules;
using Tidegate.Platform.Storage;

namespace Tidegate.Platform.Notices;

internal static class NoticesServices
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddScheduledWork<NoticeWork>(NoticeWork.WorkName)
        .AddScoped<MailTransport>()
        .AddScoped<NoticeReaders>()
        .AddScoped<SendMails>()
        .AddScoped<TellNotices>()
        .AddScoped<GetMailSettings>()
        .AddScoped<ChangeMailSettings>()
        .AddScoped<GetMailChoice>()
        .AddScoped(provider => new ChooseMail(
            provider.GetRequiredService<TidegateDb>(), provider.GetRequiredService<NoticeReaders>()))
        .AddScoped(provider => new TryMail(
            provider.GetRequiredService<TidegateDb>(),
            provider.GetRequiredService<MailTransport>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddScoped(provider => new GetNotices(
            provider.GetRequiredService<TidegateDb>(), provider.GetRequiredService<NoticeReaders>()))
        .AddScoped(provider => new CountNotices(
            provider.GetRequiredService<TidegateDb>(), provider.GetRequiredService<NoticeReaders>()))
        .AddScoped(provider => new SeeNotices(
            provider.GetRequiredService<TidegateDb>(),
            provider.GetRequiredService<NoticeReaders>(),
            provider.GetRequiredService<TimeProvider>()));
}
